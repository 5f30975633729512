// Current ISO 4217 codes of money with their minor units, and the signs people write for them.
// Written by scripts/currencies.mjs: list one of 2024-06-25, changes since then from CLDR 48.2.0.

const codesByMinorUnit: { readonly [digits: number]: string } = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: 'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Digits after the point of one unit (USD 2, JPY 0), by code. */
export const minorUnits: ReadonlyMap<string, number> = new Map(
  Object.keys(codesByMinorUnit).flatMap((digits) =>
    (codesByMinorUnit[Number(digits)] ?? '')
      .split(' ')
      .map((code): [string, number] => [code, Number(digits)]),
  ),
);

/** Sign -> codes of the currencies that use it. */
export const signs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    $: 'ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUC CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD PHP SBD SGD SRD TTD TWD USD USN UYI UYU XCD',
    '£': 'EGP FKP GBP GIP LBP SDG SHP SSP SYP',
    '¥': 'CNY JPY',
    '€': 'EUR',
    '₹': 'INR',
    '₩': 'KPW KRW',
    '₽': 'RUB',
    '₺': 'TRY',
    '₪': 'ILS',
    '₫': 'VND',
    '₦': 'NGN',
    '₱': 'PHP',
    '₴': 'UAH',
    '₵': 'GHS',
    '₸': 'KZT',
    '₾': 'GEL',
    '₡': 'CRC',
    '฿': 'THB',
    '₲': 'PYG',
    US$: 'USD',
    A$: 'AUD',
    AU$: 'AUD',
    C$: 'CAD NIO',
    CA$: 'CAD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    NT$: 'TWD',
    MX$: 'MXN',
    R$: 'BRL',
    kr: 'DKK ISK NOK SEK',
    zł: 'PLN',
    Kč: 'CZK',
    Ft: 'HUF',
    Fr: 'CHF',
  }).map(([sign, codes]): [string, string[]] => [sign, codes.split(' ')]),
);
