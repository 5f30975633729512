// The currency sign inside the amount is not the row's currency.
import { amountRule } from '../amount-rule.ts';

export const currencyMismatch = amountRule('currency-mismatch', 'Currency sign against the row');
