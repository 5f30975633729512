// The choice of the import type, and for which tab it was made.
import { importTypes, type TypeName, typeNames } from '../../core/index.ts';
import type { TabType } from '../src/chosen-types.ts';

interface TypeChoiceProps {
  readonly tab: TabType | undefined;
  /** What the header of that tab says. */
  readonly detected: TypeName | null;
  /** The choice is not in the report yet. */
  readonly unchecked: boolean;
  readonly onChoose: (type: TypeName | undefined) => void;
}

export function TypeChoice({ tab, detected, unchecked, onChoose }: TypeChoiceProps) {
  return (
    <>
      <label for="type">Import type</label>
      <select
        id="type"
        aria-describedby="type-about"
        value={tab?.chosenType ?? ''}
        onChange={(event) => onChoose(typeNames.find((name) => name === event.currentTarget.value))}
      >
        <option value="">
          {detected ? `${importTypes[detected].title} (detected)` : 'Detect from the header'}
        </option>
        {typeNames.map((name) => (
          <option key={name} value={name}>
            {importTypes[name].title}
          </option>
        ))}
      </select>
      <p class="about" id="type-about">
        {tab?.chosenType && `Chosen for “${tab.sheetName}” and remembered.`}
        {tab && unchecked && ' Check to use it.'}
      </p>
    </>
  );
}
