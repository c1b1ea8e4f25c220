import fs from 'node:fs';

const oldest = { major: 20, minor: 19 };
const megabyte = 1024 * 1024;

/** Space for the packages of a first installation, and for a day of work once they are there (bytes). */
export const roomToInstall = 2500 * megabyte;
export const roomToRun = 300 * megabyte;

/**
 * A sentence when this Node cannot run even the launcher.
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined}
 */
export function whyNodeIsTooOld(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined;
  return (
    `Member Console needs Node ${oldest.major}.${oldest.minor} or newer, and this is ${version}. ` +
    'Install a newer one from https://nodejs.org and run the command again.'
  );
}

/**
 * A sentence when the disk that holds `folder` has not `needed` bytes left for us.
 * @param {string} folder an existing folder
 * @param {number} needed bytes
 * @returns {Promise<string | undefined>}
 */
export function whyDiskIsTooFull(folder, needed) {
  return new Promise((resolve) => {
    fs.statfs(folder, (error, disk) => {
      const free = error ? Number.POSITIVE_INFINITY : disk.bavail * disk.bsize;
      if (free >= needed) return resolve(undefined);
      resolve(
        `The disk that holds ${folder} has ${Math.floor(free / megabyte)} MB left and ` +
          `${Math.ceil(needed / megabyte)} MB are needed: make room and run the command again.`,
      );
    });
  });
}

/**
 * What an error of the operating system means for the person at the keyboard.
 * @param {unknown} error
 * @returns {string | undefined} a sentence, or undefined when we know no better than the error itself
 */
export function explain(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error || {});
  const where = path ? ` (${path})` : '';
  if (code === 'ENOSPC') return `The disk is full${where}: make room and run the command again.`;
  if (code === 'EROFS') return `This disk cannot be written to${where}: use a folder that can.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `This account may not write here${where}: take over the folder, or use one of your own.`;
  }
  if (code === 'EMFILE') return 'Too many files are open: raise the limit with `ulimit -n 4096`.';
  return undefined;
}
