import { writeFileSync } from 'node:fs';

// Loaded into a process that is measured: says at its end how much memory it has held at most, in kilobytes.
const file = process.env['BAREME_PEAK_FILE'];
if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
