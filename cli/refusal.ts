// Why the command could not run, in a sentence for people.

export class Refusal extends Error {}
