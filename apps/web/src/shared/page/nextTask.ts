/** Lets the browser do what waits, such as answer to a touch, before long work goes on. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
