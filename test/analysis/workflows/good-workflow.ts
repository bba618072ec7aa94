/** Keeps every rule: each case of the rules breaks one thing in it. */
export const goodWorkflow = `name: good
on:
  pull_request:
  push:
    branches: [main]
permissions: {}
concurrency:
  group: good
  cancel-in-progress: true
defaults:
  run:
    shell: bash
jobs:
  judge:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # check out
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: npm ci --ignore-scripts
      - env:
          TITLE: \${{ github.event.pull_request.title }}
        run: |
          set -euo pipefail
          echo "$TITLE"
  plan:
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    environment: plan
    permissions:
      contents: read # main's scripts
      id-token: write # the role
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          ref: main
          persist-credentials: false
      - run: terraform version
  call:
    if: github.event.pull_request.head.repo.full_name == github.repository
    uses: acme/platform/.github/workflows/plan-stack.yml@main
    permissions:
      id-token: write # the called job
`;
