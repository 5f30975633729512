// Where PartnerStack's API is. The paths of requests start behind it.
export const apiBase = 'https://api.partnerstack.com';
