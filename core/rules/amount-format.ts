// One number can be read, but it is not written plainly.
import { amountRule } from '../amount-rule.ts';

export const amountFormat = amountRule('amount-format', 'Amounts with signs or separators');
