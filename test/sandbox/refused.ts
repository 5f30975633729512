// A request that is answered with a message and a status: the error envelope has nothing else (3.1).

export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const badRequest = (message: string) => new Refused(400, message);
export const notFound = (what: string) => new Refused(404, `${what} not found`);
