export { addPrice } from './addPrice.command.ts';
export type { PriceFacts, PriceInterval, StatedPrice, TaxBehavior } from './priceRules.ts';
export { type PriceView, selectPrices, selectPricesOfProducts } from './priceStore.ts';
export { retirePrice } from './retirePrice.command.ts';
