"""Who may do what: every route asked as everybody, and the table of the answers.

A NEW ROUTE NEEDS A ROW. `tests/shape/test_matrix.py` fails until there is one:

1. Find the file of its area in `tests/matrix/probes/` (or add one; they are found by listing).
2. Add a `Probe` to its PROBES: the route as the app has it ("POST /api/things/{thing_id}"), and a
   body that is right in every field, so that the answer is the policy's and not a 422.
3. Needs the act a thing that is there? `given` makes it, each in its own words in
   `tests/matrix/given.py`: a few lines of SQL, or a call of the service. It runs in the transaction
   of the cell, which is rolled back, so nothing has to be cleared up. What it puts into
   `scene.values` fills the path and is there for the body.
4. One route may be several acts: one `Probe` for each case that the policy tells apart (one's own,
   another's, another city's), with `act` as its words and `needs` for the state of the thing.
5. `make matrix`, read the rows of the diff as what they are, the department's rights, and commit
   docs/matrix.md with the route. On a rebase conflict in it take either side and run it again.

The real application answers over ASGI, with PostgreSQL and Valkey. Each state of a person (off
shift, training lapsed, suspended, ...) is a few lines in `tests/matrix/states.py`, done to the same
person in the same transaction. A role that is new in `policies.parameters.ROLES` is a column at
once; `tests/matrix/world.py` says which units and which device it has.
"""
