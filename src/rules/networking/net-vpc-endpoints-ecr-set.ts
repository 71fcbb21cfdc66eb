import { endpointRule, pullsFromEcr } from './endpoint-rule.ts';

export const netVpcEndpointsEcrSet = endpointRule({
  id: 'net-vpc-endpoints-ecr-set',
  title: 'Private image without a way to it',
  why: 'Pulling from ECR takes the ecr.api and ecr.dkr endpoints, and the S3 gateway endpoint for the layers. If one is missing, the task stops with CannotPullContainerError.',
  purpose: 'to pull its image from ECR',
  endpoints: (view) => (pullsFromEcr(view) ? ['ecr.api', 'ecr.dkr', 's3'] : []),
  container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2' },
});
