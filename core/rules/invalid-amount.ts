// No single number can be read.
import { amountRule } from '../amount-rule.ts';

export const invalidAmount = amountRule('invalid-amount', 'Not an amount');
