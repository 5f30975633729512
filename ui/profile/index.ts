// The views of a program profile, for every surface that keeps one. An ordered list and nothing else.
export { AskOnce } from './ask-once.tsx';
export { headerRow } from './header-row.ts';
export { LevelsSection } from './levels-section.tsx';
export { Outcome } from './outcome.tsx';
export { byPart, profileChanges, profileEntries } from './profile-entries.ts';
export { ProfileSection, type Propose } from './profile-section.tsx';
export { Notices, Trouble } from './sentences.tsx';
export { SettingsSection } from './settings-section.tsx';
export { useWork, type Work } from './use-work.ts';
