/** An expected no, as a value. Commands answer with refusals; only broken things throw. */
export interface NotFound {
  readonly kind: 'notFound';
  readonly what: string;
}

/** `what` is a thing's name in a sentence: it does not exist, or the actor may not know that it does. */
export function notFound(what: string): NotFound {
  return { kind: 'notFound', what };
}

export interface Issue {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

export interface ValidationFailed {
  readonly kind: 'validationFailed';
  readonly issues: readonly Issue[];
}

export function validationFailed(...issues: readonly Issue[]): ValidationFailed {
  return { kind: 'validationFailed', issues };
}

/** The thing is in a state from which the step cannot be taken. */
export interface InvalidState {
  readonly kind: 'invalidState';
  readonly from: string;
  readonly to: string;
  readonly allowed: readonly string[];
}

/** A member without the capability. Thrown, because it ends any request in the same way. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly required: string;

  constructor(required: string, message = `This needs the capability ${required}.`) {
    super(message);
    this.required = required;
  }
}
