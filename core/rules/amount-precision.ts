// Dollars with more than two decimals.
import { amountRule } from '../amount-rule.ts';

export const amountPrecision = amountRule('amount-precision', 'Dollars with too many decimals');
