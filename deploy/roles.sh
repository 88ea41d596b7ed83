#!/bin/sh
# Roles and database of a new cluster, as the bundled server has them.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
    -v owner="$PW_OWNER_PASSWORD" -v app="$PW_APP_PASSWORD" -v purge="$PW_PURGE_PASSWORD" <<'SQL'
CREATE ROLE pw_owner LOGIN PASSWORD :'owner';
CREATE ROLE pw_app LOGIN PASSWORD :'app';
CREATE ROLE pw_purge LOGIN PASSWORD :'purge';
CREATE DATABASE platewarden OWNER pw_owner;
REVOKE ALL ON DATABASE platewarden FROM PUBLIC;
GRANT CONNECT ON DATABASE platewarden TO pw_app, pw_purge;
SQL
