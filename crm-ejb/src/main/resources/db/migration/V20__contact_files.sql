-- Files on contacts, as on companies (A-04).
select keep_files_of('contact');
