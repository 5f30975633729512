// Core's advice for one file, put together for all files that the page has: the worst of them counts.
import { type Concern, type TriggerSettings, triggerAdvice } from '../../core/index.ts';
import type { Advice } from './messages.ts';
import type { Released } from './trigger-desk.ts';

export { settingsOf } from './box-settings.ts';
export { triggerAdvice };

export function adviceOf(files: readonly Released[], settings: TriggerSettings): Advice {
  const advices = files.map((file) => ({ name: file.name, ...triggerAdvice(file, settings) }));
  const prefix = (name: string, line: string) => (files.length > 1 ? `${name}: ${line}` : line);
  const concerns = concernsOf(files, settings);
  return {
    lines: [
      ...new Set(advices.flatMap((advice) => advice.settings)),
      ...advices.flatMap(({ name, rows }) => rows.map((line) => prefix(name, line))),
      ...concerns.slice(0, 1).map(({ wayBack }) => wayBack),
    ],
    isWrong: concerns.length > 0,
  };
}

export interface FileConcern extends Concern {
  readonly name: string;
}

/** The one about most rows first. */
export function concernsOf(files: readonly Released[], settings: TriggerSettings): FileConcern[] {
  return files
    .flatMap((file) => {
      const { concern } = triggerAdvice(file, settings);
      return concern ? [{ name: file.name, ...concern }] : [];
    })
    .sort((a, b) => b.rows - a.rows);
}
