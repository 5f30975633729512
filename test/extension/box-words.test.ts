// The words beside a box: what ticking it means, and "cannot tell" where they leave a doubt.
import { describe, expect, test } from 'vitest';
import { invitationsSense, isYes, triggersSense } from '../../extension/src/box-words.ts';

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
  expect(['On', ' yes ', 'Enabled', 'off', 'No', 'Later'].map(isYes)).toEqual([
    true,
    true,
    true,
    false,
    false,
    undefined,
  ]);
});
