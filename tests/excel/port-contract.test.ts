import { openMemoryBench } from './contract/memory-bench';
import { openOfficeBench } from './contract/office-bench';
import { portContract } from './contract/port-contract';

describe('the product’s port, over the stand-in for Excel', () => portContract(openOfficeBench));

describe('the workbook in memory of the pane’s tests', () => portContract(openMemoryBench));
