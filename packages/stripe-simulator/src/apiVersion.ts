/** The API version the simulator speaks: the one the SDK 23.1 pins. */
export const apiVersion = '2026-10-28.endive';
