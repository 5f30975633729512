// An execution of the stand-in: its clock, its death, its lock, and the services without cells.
import { describe, expect, test } from 'vitest';
import { script } from './script.ts';

describe('clock', () => {
  test('sleeping and service calls pass on the script’s clock alone, and on from one execution to the next', () => {
    const { addon } = script(
      `const start = Date.now();
       Utilities.sleep(90000);
       SpreadsheetApp.getActiveSheet();
       return [start, Date.now(), new Date().getTime(), Date.parse(new Date().toISOString())];`,
      {},
      { cost: (call) => (call === 'SpreadsheetApp.getActiveSheet' ? 1000 : 0) },
    );
    const [start = 0, ...ends] = addon.run('main') as number[];
    for (const end of ends) expect(end - start).toBeGreaterThanOrEqual(91_000);
    const [again = 0] = addon.run('main') as number[];
    expect(again).toBeGreaterThanOrEqual(ends[0] ?? 0);
  });

  test('a test puts it forward', () => {
    const { addon } = script('return Date.now()');
    addon.advance(600_000);
    expect(Number(addon.run('main')) - Date.now()).toBeGreaterThan(590_000);
  });

  test('dates are dates', () => {
    const { addon } = script(
      `const date = new Date(2026, 1, 3);
       return [date instanceof Date, new Date() instanceof Date, date.constructor === Date, typeof Date(),
         new Date(0).toISOString(), Date.UTC(1970, 0, 2), Object.prototype.toString.call(date)];`,
    );
    const epoch = '1970-01-01T00:00:00.000Z';
    expect(addon.run('main')).toEqual([true, true, true, 'string', epoch, 86_400_000, '[object Date]']);
  });
});

describe('death', () => {
  /** Writes 1, 2, 3 one after the other, and tries to repair what it left. */
  const WRITES = `
    const sheet = SpreadsheetApp.getActiveSheet();
    const write = (row) => sheet.getRange(row, 1).setValue(row);
    try {
      write(1);
      Utilities.sleep(argument || 0);
      write(2);
    } catch (error) {
      try { write(3); } catch (again) {}
      console.log(error.message);
    } finally {
      try { write(4); } catch (again) {}
    }
    return 'fine';`;
  const written = (body: string, act: (addon: ReturnType<typeof script>['addon']) => void) => {
    const { addon, spreadsheet } = script(body);
    act(addon);
    return spreadsheet.sheets[0]?.cells.map((cells) => cells[0]?.value);
  };

  test('six minutes are the end, and nothing after it does anything', () => {
    const values = written(WRITES, (addon) => {
      expect(() => addon.bridge('main', [360_001])).toThrow('Exceeded maximum execution time');
      expect(addon.logs).toEqual(['Exceeded maximum execution time']);
    });
    expect(values).toEqual([1]);
  });

  test('a little less is not', () => {
    expect(written(WRITES, (addon) => addon.bridge('main', [355_000]))).toEqual([1, 2, undefined, 4]);
  });

  test.each([
    [1, []],
    [3, []],
    [4, [1]],
    [5, [1]],
    [7, [1, 2]],
  ])('a test ends it at its service call %i, which is not carried out', (call, values) => {
    const left = written(WRITES, (addon) => {
      addon.dieAtCall = call;
      expect(() => addon.bridge('main', [0])).toThrow('Exceeded maximum execution time');
      expect(addon.calls).toBe(call);
    });
    expect(left).toEqual(values);
  });

  test('an execution that never comes to that call lives', () => {
    const { addon } = script(WRITES);
    addon.dieAtCall = 99;
    expect(addon.bridge('main', [0])).toBe('fine');
    expect(addon.calls).toBe(8);
  });
});

describe('lock', () => {
  const LOCK = `
    const lock = LockService.getDocumentLock();
    const start = Date.now();
    const got = [lock.hasLock(), lock.tryLock(5000), lock.hasLock(), Date.now() - start >= 5000];
    if (argument) lock.releaseLock();
    return got.concat(lock.hasLock());`;

  test('is taken, kept to the end of the execution, and let go', () => {
    const { addon, spreadsheet } = script(LOCK);
    expect(addon.run('main', false)).toEqual([false, true, true, false, true]);
    expect(spreadsheet.lockHolder).toBeUndefined();
    expect(addon.run('main', true)).toEqual([false, true, true, false, false]);
  });

  test('another person’s is waited for and left alone', () => {
    const { addon, spreadsheet } = script(LOCK);
    spreadsheet.lockHolder = 'another person';
    expect(addon.run('main', true)).toEqual([false, false, false, true, false]);
    expect(spreadsheet.lockHolder).toBe('another person');
  });

  test('goes with an execution that dies', () => {
    const { addon, spreadsheet } = script(LOCK);
    addon.dieAtCall = 4;
    expect(() => addon.run('main', false)).toThrow();
    expect(spreadsheet.lockHolder).toBeUndefined();
  });
});

describe('utilities', () => {
  const value = (expression: string) => script(`return ${expression}`).addon.run('main');

  test('a blob keeps text, type and name', () => {
    const blob = `Utilities.newBlob('ü€', 'text/csv', 'a.csv')`;
    expect(value(`[${blob}.getName(), ${blob}.getContentType(), ${blob}.getDataAsString()]`)).toEqual([
      'a.csv',
      'text/csv',
      'ü€',
    ]);
    expect(value(`${blob}.getBytes()`)).toEqual([-61, -68, -30, -126, -84]);
    expect(value(`Array.isArray(${blob}.getBytes()) && ${blob}.getBytes() instanceof Array`)).toBe(true);
  });

  test('base64 and digests are of ASCII unless UTF-8 is asked for', () => {
    expect(value(`Utilities.base64Encode('pk:sk')`)).toBe('cGs6c2s=');
    expect(value(`Utilities.base64Encode('ü')`)).toBe('Pw==');
    expect(value(`Utilities.base64Encode('ü', Utilities.Charset.UTF_8)`)).toBe('w7w=');
    expect(value(`Utilities.base64Encode([-61, -68])`)).toBe('w7w=');
    const digest = `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')`;
    expect(value(`${digest}.slice(0, 4)`)).toEqual([-70, 120, 22, -65]);
  });

  test('uuids differ', () => {
    expect(value('Utilities.getUuid()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(value('Utilities.getUuid() === Utilities.getUuid()')).toBe(false);
  });
});

describe('properties', () => {
  test('are read and written together', () => {
    const { addon, spreadsheet } = script(
      `const store = PropertiesService.getUserProperties();
       store.setProperties({ a: '1', b: '2' }).setProperty('c', '3').deleteProperty('a');
       const before = store.getProperties();
       store.setProperties({ d: '4' }, true);
       const kept = store.getKeys();
       store.deleteAllProperties();
       return [before, kept, store.getProperties()];`,
    );
    expect(addon.run('main')).toEqual([{ b: '2', c: '3' }, ['d'], {}]);
    expect(spreadsheet.properties.user).toEqual({});
  });

  test.each([
    ['ü'.repeat(4_700), 1, 'Argument too large: value'],
    ['a'.repeat(9_000), 60, 'You have exceeded the property storage quota'],
  ])('have limits (%#)', (text, count, message) => {
    const { addon, spreadsheet } = script(
      `const store = PropertiesService.getDocumentProperties();
       for (let at = 0; at < argument.count; at += 1) store.setProperty('key' + at, argument.text);`,
    );
    expect(() => addon.run('main', { text, count })).toThrow(`Exception: ${message}`);
    expect(Object.keys(spreadsheet.properties.document).length).toBeLessThan(count);
  });
});
