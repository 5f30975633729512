// Above how much a push with production keys wants the totals typed in.
import { useState } from 'preact/hooks';
import { counted, formatCents, grouped } from '../../../ui/index.ts';
import { Outcome, SettingsSection, useWork } from '../../../ui/profile/index.ts';
import type { Limit } from '../../src/limit-store.ts';
import { call } from '../server.ts';
import { centsOf } from './money-text.ts';

interface LimitSectionProps {
  readonly limit: Limit;
  readonly onLimit: (limit: Limit) => void;
}

export function LimitSection({ limit, onLimit }: LimitSectionProps) {
  const work = useWork();
  const [rows, setRows] = useState(grouped(limit.rows));
  const [amount, setAmount] = useState(formatCents(limit.cents));
  const [said, say] = useState('');

  const save = () =>
    work.run(async () => {
      say('');
      const count = rows.trim().replace(/,/g, '');
      if (!/^\d{1,9}$/.test(count)) throw new Error('Write the number of rows in digits, such as 100.');
      const cents = centsOf(amount);
      if (cents === undefined || cents.length > 15)
        throw new Error('Write the amount with a point before its decimals, such as 1,000.00.');
      const next = { rows: Number(count), cents };
      await call('saveLimitForSidebar', next);
      onLimit(next);
      setRows(grouped(next.rows));
      setAmount(formatCents(next.cents));
      say('The limit is kept. It is yours alone.');
    });

  return (
    <SettingsSection
      title="Confirmation limit"
      state={`${counted(limit.rows, 'row')}, ${formatCents(limit.cents)}`}
    >
      <p>
        A push with production keys of more rows than this, or of more money in any one currency, goes on only
        once its totals are typed in. 0 asks every time.
      </p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          Rows
          <input inputMode="numeric" value={rows} onInput={(event) => setRows(event.currentTarget.value)} />
        </label>
        <label>
          Amount, in any currency
          <input
            inputMode="decimal"
            value={amount}
            onInput={(event) => setAmount(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" aria-disabled={work.busy}>
          {work.busy ? 'Saving…' : 'Save limit'}
        </button>
      </form>
      <Outcome said={said} trouble={work.trouble} />
    </SettingsSection>
  );
}
