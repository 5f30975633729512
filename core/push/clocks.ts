/** The clocks of PartnerStack and of the host may differ by this much, in milliseconds. */
export const CLOCKS = 10 * 60_000;
