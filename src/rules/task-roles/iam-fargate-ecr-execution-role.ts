import { isPrivateEcr } from '#model/task-definition/references.ts';
import { executionRoleFix } from '../execution-role.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

const noRole = { executionRoleArn: undefined };
const quiet = { logConfiguration: undefined };
const image = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2';

export const iamFargateEcrExecutionRole = containerRule({
  id: 'iam-fargate-ecr-execution-role',
  title: 'Private ECR image on Fargate without an execution role',
  why: 'On Fargate there is no instance whose rights ECS could use: it pulls images from a private ECR repository with the execution role.',
  *check(container, view, q) {
    const image = container.doc.image ?? '';
    if (!isPrivateEcr(image) || !view.launches.has('FARGATE') || hasExecutionRole(view)) return;
    yield {
      field: ['image'],
      message: `${nameOf(container)} runs ${image} from private ECR on Fargate, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [
    () => fargate({ container: { image } }),
    () => fargate({ ...noRole, container: quiet }),
    () => ec2({ ...noRole, container: { ...quiet, image } }),
  ],
  bad: [() => fargate({ ...noRole, container: { ...quiet, image } })],
});
