"""`python -m backend.cli`, where the installed command is not on the path."""

from backend.cli.main import main

raise SystemExit(main())
