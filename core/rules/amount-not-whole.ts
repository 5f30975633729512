// Cents with a fraction.
import { amountRule } from '../amount-rule.ts';

export const amountNotWhole = amountRule('amount-not-whole', 'Cents that are not whole');
