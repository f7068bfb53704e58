/** Something of Excel that the emulated one does not have: to be added here, never to be answered with a guess. */
export class UnknownMember extends Error {
  constructor(
    readonly typeName: string,
    readonly member: string,
  ) {
    super(`The emulated Excel has no ${typeName}.${member}.`);
    this.name = "UnknownMember";
  }
}
