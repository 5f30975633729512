// What a test may set: the seven answers that partnerstack.md leaves open, the program itself, and faults.

/** Where partnerstack.md says unknown (design.md, "Real parts, and stand-ins"). */
export interface Switches {
  /** What a repeated key does: a partner's, customer's, transaction's or a lead's or deal's external one. */
  readonly duplicateKey: 'refused' | 'ignored' | 'updated';
  /** What the importer's partner_group holds. */
  readonly groupBy: 'name' | 'slug' | 'key';
  /** The importer takes a ps_customer_key row without an email. */
  readonly psCustomerKeyWithoutEmail: boolean;
  /** The Data Import API; a number: the account has none and answers so. */
  readonly imports: 'present' | 404 | 405 | 410;
  /** The created_at of POST /v2/transactions. */
  readonly createdAt: 'kept' | 'ignored';
  /** The program's own lead statuses, besides the five. */
  readonly leadStatuses: readonly string[];
  /** Milliseconds after which a new record can be read. */
  readonly landsLate: number;
}

export const usualSwitches: Switches = {
  duplicateKey: 'refused',
  groupBy: 'name',
  psCustomerKeyWithoutEmail: false,
  imports: 'present',
  createdAt: 'kept',
  leadStatuses: [],
  landsLate: 0,
};

export interface Program {
  readonly groups: readonly {
    readonly key: string;
    readonly name: string;
    readonly slug: string;
    readonly default: boolean;
  }[];
  readonly stages: { readonly leads: readonly string[]; readonly deals: readonly string[] };
  /** API names of the form fields besides the ones every program has. */
  readonly forms: { readonly leads: readonly FormField[]; readonly deals: readonly FormField[] };
}

export interface FormField {
  readonly api_name: string;
  readonly name: string;
  readonly required: boolean;
}

export const usualProgram: Program = {
  groups: [
    { key: 'grp_7c1d', name: 'Default', slug: 'default-group', default: true },
    { key: 'grp_e042', name: 'Agencies', slug: 'agency-partners', default: false },
  ],
  stages: {
    leads: ['open', 'closed', 'dead', 'closed won', 'closed lost'],
    deals: ['Working', 'Negotiating', 'Closed won', 'Closed lost'],
  },
  forms: {
    leads: [
      { api_name: 'first_name', name: 'First name', required: true },
      { api_name: 'last_name', name: 'Last name', required: true },
      { api_name: 'email', name: 'Email', required: true },
      { api_name: 'company', name: 'Company', required: true },
      { api_name: 'notes', name: 'Notes', required: false },
    ],
    deals: [{ api_name: 'region', name: 'Region', required: false }],
  },
};

export type Fault =
  | '429'
  | '429-retry-after'
  | '500'
  | '500-after-commit'
  | '503'
  | 'slow'
  | 'drop-before-commit'
  | 'drop-after-commit'
  | 'html'
  | 'html-after-commit';

export interface FaultPlan {
  /** Share of requests that meet a fault, 0 to 1. */
  readonly rate: number;
  /** Which ones, all where absent. */
  readonly kinds?: readonly Fault[];
  /** GETs are spared. */
  readonly writesOnly?: boolean;
  /** Milliseconds that slow takes. */
  readonly slow?: number;
}

export interface SandboxOptions {
  readonly seed?: number;
  readonly switches?: Partial<Switches>;
  readonly program?: Partial<Program>;
  readonly faults?: FaultPlan;
}
