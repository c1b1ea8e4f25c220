/** Stands where a plugin's server half would be loaded. It offers nothing to start. */
export {};
