/** The page has two lists; the second keeps its place in the address under a name of its own. */
export const requestsPrefix = 'requests_';
