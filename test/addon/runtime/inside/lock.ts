// LockService: the document's lock. Who holds it is part of the spreadsheet, so that a test can be the other person.
import { needMode, service, theHost, wait } from './service.ts';

type Real = GoogleAppsScript.Lock.Lock;

export class FakeLockService implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'> {
  getDocumentLock() {
    needMode('LIMITED', 'LockService.getDocumentLock');
    return service<Real>('Lock', new FakeLock());
  }
}

class FakeLock implements Pick<Real, 'hasLock' | 'releaseLock' | 'tryLock'> {
  private readonly state = theHost().spreadsheet;

  /** Nobody lets go while a script waits here, so it waits in vain. */
  tryLock(milliseconds: number) {
    if (this.state.lockHolder === 'another person') wait(milliseconds);
    else this.state.lockHolder = 'this script';
    return this.hasLock();
  }

  hasLock() {
    return this.state.lockHolder === 'this script';
  }

  releaseLock() {
    if (this.hasLock()) delete this.state.lockHolder;
  }
}
