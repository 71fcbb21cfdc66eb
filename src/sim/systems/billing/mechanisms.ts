import type { Mechanism } from '../../parameters.ts';

const fargatePage = 'https://aws.amazon.com/fargate/pricing/';
const ec2Page = 'https://aws.amazon.com/ec2/pricing/on-demand/';
const balancerPage = 'https://aws.amazon.com/elasticloadbalancing/pricing/';

export const billingMechanisms: readonly Mechanism[] = [
  {
    says: 'A Fargate task is billed for its size, used or not, from the beginning of the image download until it is STOPPED, by the second and for a minute at least; ephemeral storage beyond 20 GB as well.',
    basis: 'documented',
    source: fargatePage,
  },
  {
    says: 'A Windows task on Fargate is billed for five minutes at least: an estimate.',
    basis: 'inferred',
    source: fargatePage,
  },
  {
    says: 'Prices are list prices of us-east-1, before taxes, free tier and savings plans, as dated in public/catalogue/prices.json. A run can be given others, as it can other instance types (`catalogue` of a run); links keep those, and the digest of the data they were made with, and an event says where a run counts with other data than it was made with.',
    basis: 'documented',
    source: ec2Page,
  },
  {
    says: 'An instance costs its on-demand price for Linux from its launch until it is gone, a Spot Instance so much less; the first minute that is billed at least is not rounded up to.',
    basis: 'simplified',
    source: ec2Page,
  },
  {
    says: 'Services share the price of the instances of a group by what their tasks reserve of CPU and memory, empty room included; where no task runs, it is counted for the run alone.',
    basis: 'simplified',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/usage-reports.html',
  },
  {
    says: 'A load balancer costs its hour and a fixed number of capacity units; the services behind it share that evenly.',
    basis: 'simplified',
    source: balancerPage,
  },
  {
    says: 'Public IPv4 addresses are counted of Fargate tasks that get one (for as long as the task is billed), of internet-facing load balancers (one in each subnet) and of NAT gateways. NAT gateways and interface endpoints cost their hours, for the run alone and whatever passes through them.',
    basis: 'documented',
    source: 'https://aws.amazon.com/vpc/pricing/',
  },
  {
    says: 'Not counted: public addresses of instances, data transfer, EBS and EFS, logs, and load balancers without a service.',
    basis: 'simplified',
    source: 'https://aws.amazon.com/vpc/pricing/',
  },
];
