export const designUrl = '/operator/system/design';
