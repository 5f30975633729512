// The words beside a box: what ticking it means, and "cannot tell" where they leave a doubt.
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../extension/src/box-settings.ts';
import { invitationsSense, isTopic, isYes, triggersSense } from '../../extension/src/box-words.ts';

describe('of triggers', () => {
  test.each([
    ['Disable triggers on import', 'off'],
    ['  disable  Triggers on import * ', 'off'],
    ['Disable triggers', 'off'],
    ['Turn off all triggers for this import', 'off'],
    ['Do not run triggers', 'off'],
    ['Don’t fire triggers', 'off'],
    ['Import without triggers', 'off'],
    ['Disable triggers on import\nNo triggers will be activated: no rewards will be generated', 'off'],
    ['Skip this step. Suppress triggers.', 'off'],
    ['Run triggers', 'on'],
    ['Enable group triggers on import', 'on'],
    ['Triggers', 'on'],
    ['Triggers:', 'on'],
    ['Enable or disable triggers', 'unknown'],
    ['Do not disable triggers', 'unknown'],
    ['Disable triggers for new partners only', 'unknown'],
    ['Disable triggers unless the row is new', 'unknown'],
    ['Triggers disabled', 'unknown'],
    ['Trigger handling', 'unknown'],
    ['Notify me when triggers run', 'unknown'],
    ['Overwrite existing values', undefined],
    ['', undefined],
  ])('%j: %s', (text, sense) => expect(triggersSense(text)).toBe(sense));
});

describe('of invitations', () => {
  test.each([
    ['Send invitation emails', 'on'],
    ['Partners will receive invitation emails to join your program', 'on'],
    ['Email invites to new partners', 'on'],
    ['Do not send invites', 'off'],
    ['Don’t send invitation emails', 'off'],
    ['Skip invitation emails', 'off'],
    ['Without invitation mails', 'off'],
    ['Do not skip invitation emails', 'unknown'],
    ['Send invitation emails only to new partners', 'unknown'],
    ['Invitations', 'unknown'],
    ['Send receipts', undefined],
  ])('%j: %s', (text, sense) => expect(invitationsSense(text)).toBe(sense));
});

test('of an option: yes or no, or neither', () => {
  expect(
    ['On', ' yes ', 'Enabled', 'On ▾', 'true', 'off', 'No', 'Later', 'No, only new ones'].map(isYes),
  ).toEqual([true, true, true, true, true, false, false, undefined, undefined]);
});

test.each([
  ['Triggers:', true],
  ['Group triggers on import', true],
  ['Invitation e-mails', true],
  ['Send invitations', false],
  ['Disable triggers', false],
  ['Triggers for new partners', false],
])('%j only names the matter: %s', (text, is) => expect(isTopic(text)).toBe(is));

describe('what is chosen', () => {
  const triggers = 'triggers';
  const invitations = 'invitations';
  test.each([
    [triggers, 'Triggers', 'On', 'on'],
    [triggers, 'Triggers', 'Off', 'off'],
    [triggers, 'Triggers:', 'Do not run', 'off'],
    [triggers, 'Triggers', 'Skip', 'off'],
    [triggers, 'Triggers', 'Run', 'on'],
    [triggers, 'Triggers', 'Run only new ones', 'unknown'],
    [triggers, 'Triggers', 'Please choose', 'unknown'],
    [triggers, 'Triggers', undefined, 'unknown'],
    [triggers, 'Disable triggers on import', 'Yes', 'off'],
    [triggers, 'Disable triggers on import', 'No', 'on'],
    [triggers, 'Disable triggers on import', 'Run', 'unknown'],
    [triggers, 'Trigger handling', 'On', 'unknown'],
    [triggers, 'On import', 'Run triggers', 'on'],
    [triggers, 'On import', 'Do not disable triggers', 'unknown'],
    [triggers, 'Import mode', 'Fast', 'absent'],
    [invitations, 'Send invitations', 'Yes', 'on'],
    [invitations, 'Send invitations', 'No', 'off'],
    [invitations, 'Send invitations', 'Later', 'unknown'],
    [invitations, 'Invitations', 'Off', 'off'],
    [invitations, 'Invitation emails', 'Send', 'on'],
    [invitations, 'Invitation emails', 'Do not send', 'off'],
    [invitations, 'Invitations', 'Send only to new partners', 'unknown'],
  ] as const)('of %s under %j: %j is %s', (of, above, option, setting) => {
    const names = option === undefined ? [] : [option];
    expect(settingsOf([{ names, ticked: true, group: [above] }])[of]).toBe(setting);
  });

  test('what stands nearest says of what it is chosen', () => {
    const group = ['Disable triggers on import', 'Triggers'];
    expect(settingsOf([{ names: ['Yes'], ticked: true, group }]).triggers).toBe('off');
    expect(settingsOf([{ names: ['Run'], ticked: true, group }]).triggers).toBe('unknown');
  });

  test.each([
    ['Without triggers', 'unknown'],
    ['Trigger test', 'absent'],
  ])('where something else is chosen, %j says %s', (names, setting) => {
    const boxes = [
      { names: ['Other'], ticked: true, group: ['Group'] },
      { names: [names], ticked: false, group: ['Group'] },
    ];
    expect(settingsOf(boxes).triggers).toBe(setting);
  });
});
