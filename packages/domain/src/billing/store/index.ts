export { type SetStoreAnswer, type StoreOrder, setStore } from './setStore.command.ts';
export { type Store, selectStore } from './storeStore.ts';
export { type StoreClosed, whyClosed } from './whyClosed.ts';
