// Where a push goes: production and test are told apart by words and form, not by colour alone.
import { importTypes, pushWords, type TypeName } from '../../../core/index.ts';
import { LevelIcon, Shown } from '../../../ui/index.ts';
import type { Environment } from '../../src/keys.ts';

interface TargetProps {
  readonly environment: Environment;
  readonly account: string;
  readonly type: TypeName;
  readonly mode: string;
  readonly tab: string;
}

export function Target({ environment, account, type, mode, tab }: TargetProps) {
  const isReal = environment === 'production';
  return (
    <div class={`target ${environment}`}>
      <p class="keys">
        <LevelIcon name={isReal ? 'warning' : 'info'} />
        <strong>{isReal ? 'Production' : 'Test'}</strong>
      </p>
      <p>
        {isReal ? 'Real records and real money. ' : 'Test records, which make no rewards. '}
        {importTypes[type].title}, {pushWords.mode(mode)}, account <code>{account}</code>, tab “
        <Shown text={tab} limit={60} />”
      </p>
    </div>
  );
}
