// Import types as they come from outside: the sidebar, or what was kept.
import { type TypeName, typeNames } from '../../core/index.ts';

/** The sidebar's undefined arrives as null. */
export function knownType(type: unknown): TypeName | undefined {
  return typeNames.find((name) => name === type);
}
