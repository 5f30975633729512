// Why a request gets no answer: sentences, each with its HTTP status.

export class Refused extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

export const notFound = () => new Refused(404, 'There is nothing here.');
export const unknownAction = () => new Refused(400, 'The workbench knows no such action.');
export const tooLarge = () =>
  new Refused(413, 'This page takes files up to 20 MB. The command line takes any: preflight check.');
