import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Json } from '../objects/json.ts';
import type { ParameterName } from '../parameters/parameterTypes.ts';
import { invalidParameter } from './stripeError.ts';

const file = join(import.meta.dirname, '../parameters/__generated__/schemas.json');
const { parameters, definitions } = JSON.parse(readFileSync(file, 'utf8')) as {
  parameters: Record<ParameterName, Json>;
  definitions: Json;
};
const ajv = new Ajv({ coerceTypes: true, strict: false, allErrors: true });
ajv.addSchema({ $id: 'sdk', definitions });
const validators = new Map<ParameterName, ValidateFunction>();

/**
 * Checks parameters against the SDK's own definition of them and turns text into what it stands for
 * (numbers, booleans). Refuses as Stripe does: unknown, missing, of the wrong kind.
 */
export function checkParameters(name: ParameterName, given: Json): void {
  const validate = validators.get(name) ?? compiled(name);
  if (validate(given)) return;
  throw refusal(validate.errors ?? []);
}

function compiled(name: ParameterName): ValidateFunction {
  const text = JSON.stringify(parameters[name]).replaceAll('"#/definitions/', '"sdk#/definitions/');
  const validate = ajv.compile(JSON.parse(text));
  validators.set(name, validate);
  return validate;
}

/** Of many complaints the one that helps: an unknown name, then a missing one, then the deepest. */
function refusal(errors: readonly ErrorObject[]): Error {
  const unknown = errors.find((error) => error.keyword === 'additionalProperties');
  if (unknown) {
    const param = named(unknown.instancePath, String(unknown.params.additionalProperty));
    return invalidParameter(`Received unknown parameter: ${param}`, param, 'parameter_unknown');
  }
  const missing = errors.find((error) => error.keyword === 'required');
  if (missing) {
    const param = named(missing.instancePath, String(missing.params.missingProperty));
    return invalidParameter(`Missing required param: ${param}.`, param, 'parameter_missing');
  }
  const deepest = errors.toSorted((left, right) => right.instancePath.length - left.instancePath.length)[0];
  const param = named(deepest?.instancePath ?? '');
  const allowed = errors
    .filter((error) => error.instancePath === deepest?.instancePath)
    .flatMap(
      (error) => (error.params.allowedValues as string[] | undefined) ?? error.params.allowedValue ?? [],
    );
  if (allowed.length > 0)
    return invalidParameter(`Invalid ${param}: must be one of ${allowed.join(', ')}`, param);
  const kind = deepest?.params.type === 'number' ? 'integer' : String(deepest?.params.type ?? 'value');
  return invalidParameter(
    `Invalid ${kind}: ${param}`,
    param,
    kind === 'integer' ? 'parameter_invalid_integer' : undefined,
  );
}

/** `/items/0/price` is written `items[0][price]`. */
function named(instancePath: string, last?: string): string {
  const [first = '', ...rest] = [...instancePath.split('/').slice(1), ...(last === undefined ? [] : [last])];
  return first + rest.map((part) => `[${part}]`).join('');
}
