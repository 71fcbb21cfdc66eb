import { ec2Bridge } from './ec2-bridge.ts';
import { efsCms } from './efs-cms.ts';
import { everythingWrong } from './everything-wrong.ts';
import { fargateAlb } from './fargate-alb.ts';
import { sidecars } from './sidecars.ts';
import type { Template } from './template.ts';

/** The templates, in the order of the start screen. A new one is one file and one line here. */
export const templates: readonly Template[] = [fargateAlb, ec2Bridge, efsCms, sidecars, everythingWrong];
