/** Addresses of AWS's pages, by the name a page has in its guide. */

/** A shape or action of the ECS API, e.g. `CreateService`. */
export function apiPage(name: string): string {
  return `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_${name}.html`;
}

/** The address of each parameter of an ECS action, e.g. `CreateService`. */
export function parametersOf(action: string): (parameter: string) => string {
  return (parameter) => `${apiPage(action)}#ECS-${action}-request-${parameter}`;
}

/** A page of the Amazon ECS developer guide. */
export function guidePage(name: string): string {
  return `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${name}.html`;
}

/** A shape or action of the Elastic Load Balancing API (version 2). */
export function loadBalancingPage(name: string): string {
  return `https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_${name}.html`;
}

/** A shape or action of the EC2 API. */
export function ec2Page(name: string): string {
  return `https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_${name}.html`;
}

/** A page of the VPC user guide. */
export function vpcPage(name: string): string {
  return `https://docs.aws.amazon.com/vpc/latest/userguide/${name}.html`;
}

/** A shape or action of the IAM API. */
export function iamPage(name: string): string {
  return `https://docs.aws.amazon.com/IAM/latest/APIReference/API_${name}.html`;
}
