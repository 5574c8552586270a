/** Where a collapse begins to be searched: at each of these shares of the sizes tried, with each exponent ν. */
export const startShares = [0.1, 0.3, 0.5, 0.7, 0.9];
export const startExponents = [2, 5, 20];

export const STARTS = startShares.length * startExponents.length;
