/** A check that ends within so many milliseconds shows no progress, only its result. */
export const quickCheck = 500;
