/**
 * Rules that a design cannot show, with the reason. Everything else that is not enforced is not enforced yet.
 */
export const notExpressible: Readonly<Record<string, string>> = {
  // What AWS's account knows and a design does not.
  'td-revision-immutable': 'A design is what will be registered next; it has no revisions to change.',
  'td-revisions-max': 'How many revisions a family has is known to the account alone.',
  'td-inactive-not-startable': 'Whether a revision is still active is known to the account alone.',
  'td-runtime-platform-same-in-service': 'A design shows one revision of each task definition.',
  'port-service-connect-immutable': 'A design shows one state, not the change from one to the next.',
  'cap-update-asg-fargate': 'A design shows one state, not the change from one to the next.',
  'dep-controller-change': 'A design shows one state, not the change from one to the next.',
  'dep-circuit-breaker-first-deploy': 'Whether a service was deployed before is known to the account alone.',
  'svc-exec-existing-tasks': 'Which tasks run already is known to the account alone.',
  'svc-discovery-update': 'A design shows one state, not the change from one to the next.',
  'sc-client-redeploy': 'When tasks were started is known to the account alone.',
  'iam-service-linked-role': 'AWS makes the role itself; whether it exists is known to the account alone.',
  'iam-pass-role': 'Who registers and runs the design is not drawn.',
  'iam-task-protection-permission': 'What an application does with the protection endpoint is in its code.',
  'svc-task-protection-range': 'Protection is set by a call at run time.',
  'secret-cross-region-arn': 'A design does not say in which Region it will run.',
  'vol-ebs-kms-async': 'Whether a key and its policy are right is known to the account alone.',
  'vol-ebs-fargate-use1c': 'A design does not say in which Region it will run.',
  'cap-fargate-az': 'Where Fargate is offered is known to the account alone.',
  'sec-runtime-monitoring': 'Runtime Monitoring is switched on for an account, not in a design.',
  'ext-linux-os-list': 'The operating system of external servers is not drawn.',
  'ext-selinux': 'The settings of external servers are not drawn.',
  'ext-one-cluster': 'External servers are not drawn.',
  'iam-external-instance-role': 'External servers are not drawn.',

  // What lies inside an image or an application.
  'td-ephemeral-image-counts': 'The size of an image is known to its registry alone.',
  'c-healthcheck-dockerfile-ignored': 'Whether an image has a HEALTHCHECK is known to its registry alone.',
  'registry-credentials-missing': 'Whether an image is private is known to its registry alone.',
  'envfile-precedence': 'What an environment file defines is in the file.',
  'vol-s3files-network': 'The mount targets of an S3 file system are not drawn.',
  'vol-fsx-lustre': 'A volume cannot name a file system of FSx for Lustre.',

  'vol-choose-type': 'What the data is for is not drawn.',
  'log-retention':
    'An imported log group does not say how long it keeps its logs; a new one is drawn with 30 days.',

  // What the model makes impossible.
  'td-compatibility-all-must-pass':
    'Every rule is checked for each launch type that is declared, so this is how findings come about.',
  'vol-ebs-name-match': 'The volume and its configuration are one thing in a design and share their name.',
  'vol-ebs-existing-volume': 'An EBS volume of a design has no id that could be an existing one.',
  'vol-s3files-transit-always': 'The schema has no such parameter and reports it as unknown.',
  'vol-s3-bucket-direct':
    'A bucket cannot be connected as a volume; the connection is refused with this reason.',
  'lb-name-xor-target-group': 'A link to a load balancer is one or the other by the kind of load balancer.',
  'log-awslogs-group-missing': 'A log group that a container names is part of the design.',
  'net-same-vpc': 'Subnets are named within the VPC that a service stands in.',

  // Facts that are no mistake of anybody.
  'c-tmpfs-fargate-allowed': 'It says what is allowed.',
  'vol-fargate-bind-mount-allowed': 'It says what is allowed.',
  'port-bridge-dynamic': 'It says what is allowed.',
  'pl-default-az-spread': 'It says what happens by itself.',
  'dep-defaults': 'It says what the defaults are.',
  'c-stoptimeout-ec2-default': 'It says what the default is, and would be found in nearly every design.',
  'log-mode-default-non-blocking': 'It says what the default is, and would be found in nearly every design.',
  'sec-drop-capabilities': 'Advice that would be found in nearly every design.',
  'sec-no-new-privileges': 'Advice that would be found in nearly every design.',
  'eni-trunking-not-for-fargate': 'Trunking is a setting of instances and cannot be set for Fargate.',
  'cap-mi-shared-host': 'It says what happens by itself.',
  'ext-no-awsvpc-features': 'It sums up rules that are checked one by one.',

  // What the palette does not have.
  'express-main-container': 'Express services are not drawn.',
  'express-exclusive-inputs': 'Express services are not drawn.',
  'svc-managed-daemon-drain': 'Managed daemons are not drawn.',
  'svc-managed-daemon-critical': 'Managed daemons are not drawn.',
  'cap-mi-provider-cluster': 'Capacity of Managed Instances is not drawn.',
  'cap-mi-storage-size': 'Capacity of Managed Instances is not drawn.',
  'cap-mi-instance-types-exclusive': 'Capacity of Managed Instances is not drawn.',
  'cap-mi-scale-in-after': 'Capacity of Managed Instances is not drawn.',
  'cap-mi-capacity-option': 'Capacity of Managed Instances is not drawn.',
  'cap-mi-instance-lifetime': 'Capacity of Managed Instances is not drawn.',
  'iam-managed-instances-roles': 'Capacity of Managed Instances is not drawn.',
  'net-assign-public-ip-managed-instances': 'Capacity of Managed Instances is not drawn.',
  'net-vpc-endpoint-sg-443': 'The security groups of VPC endpoints are not drawn.',
  'vol-efs-same-vpc': 'Peering between VPCs is not drawn.',
  'svc-services-per-cluster': 'A quota of thousands, far beyond a drawing.',
};
