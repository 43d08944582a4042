import type { Bench, OpenBench } from './bench';
import { bringingSheets } from './bringing';
import { clearing } from './clearing';
import { correcting } from './correcting';
import { following } from './following';
import { inserting } from './inserting';
import { lengthening } from './lengthening';
import { openingBeside } from './opening-beside';
import { goingBack } from './going-back';
import { handingOut } from './handing-out';
import { reading } from './reading';
import { readingBlocks } from './reading-blocks';
import { refusals } from './refusals';
import { replacing } from './replacing';
import { selecting } from './selecting';

/**
 * What whoever asks for something through the workbook port may rely on, one file for each thing that can be asked.
 * Every implementation is held to it: a method of the port that is not here may mean two things.
 */
export function portContract(openOne: OpenBench): void {
  const opened: Bench[] = [];
  const open: OpenBench = async () => {
    const bench = await openOne();
    opened.push(bench);
    return bench;
  };
  afterEach(async () => {
    for (const bench of opened.splice(0)) await bench.close();
  });
  inserting(open);
  reading(open);
  following(open);
  selecting(open);
  readingBlocks(open);
  correcting(open);
  lengthening(open);
  bringingSheets(open);
  replacing(open);
  goingBack(open);
  clearing(open);
  openingBeside(open);
  handingOut(open);
  refusals(open);
}
