export { type Actor, JOB, type OperatorRole, STRIPE, SYSTEM } from './actor.ts';
export { type AuditEntry, auditRows, auditRowValues, toJson, writeAudit } from './audit.ts';
export type { AuditAction } from './auditActions.ts';
export { checkLine, checkReason } from './checkText.ts';
export { newId } from './ids.ts';
export { decimalOf, digitsOf, formatMoney, isCurrency, type Money, minorOf, stepOf } from './money.ts';
export { onClient } from './onClient.ts';
export {
  authoriseOperator,
  authoriseSeeing,
  mayOperate,
  OPERATOR_CAPABILITIES,
  type OperatorCapability,
  operatorCapabilities,
} from './operatorCapability.ts';
export { isPlainText, lengthOf, plainTextOf } from './plainText.ts';
export {
  Forbidden,
  type InvalidState,
  type Issue,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
} from './refusals.ts';
export { checkRequestKey, type RequestKey, type RequestKeyReused, requestKey } from './requestKey.ts';
