"""Exports of school programs with invented people, by the column lists of their makers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from openpyxl import Workbook

ONE_ROSTER_11 = {
    "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\n",
    "orgs.csv": "sourcedId,status,dateLastModified,name,type,identifier\no1,,,Elm,school,1\n",
    "users.csv": (
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
        "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n"
        "u1,,,true,o1,student,alee,,Ann,Lee,Q,77,ann@elm.org,555-0101,555-0102,,5,secret\n"
        "u2,,,true,o1,student,zmunoz,,Zoë,Muñoz,,78,zoe@elm.org,,,,5,secret\n"
        "u3,tobedeleted,,true,o1,student,bray,,Ben,Ray,,79,ben@elm.org,,,,5,secret\n"
        "u4,,,true,o1,teacher,kim,,Grace,Kim,,80,kim@elm.org,,,,,secret\n"
        'u5,,,true,o1,student,cruz,,María,"De la Cruz",,81,,,,,5,secret\n'
    ),
    "classes.csv": (
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
        "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n"
        'c1,,,Math,"05,06",k1,M5,scheduled,12,o1,t1,,,1\n'
        "c2,,,Math,05,k1,M5,scheduled,12,o1,t1,,,2\n"
        "c3,,,Art,05,k2,A5,scheduled,14,o1,t1,,,3\n"
    ),
    "enrollments.csv": (
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
        "beginDate,endDate\n"
        "e1,,,c1,o1,u1,student,,,\ne2,,,c1,o1,u2,student,,,\ne3,,,c1,o1,u3,student,,,\n"
        "e4,,,c1,o1,u4,teacher,true,,\ne5,,,c2,o1,u5,student,,,\ne6,,,c2,o1,u1,student,,,\n"
        "e7,tobedeleted,,c2,o1,u2,student,,,\ne8,,,c3,o1,u9,student,,,\n"
    ),
    "demographics.csv": "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2015-02-03,female\n",
}
"""Two classes called Math in two periods; one student and one enrollment that are gone, one nobody knows."""

ONE_ROSTER_12 = {
    "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n",
    "users.csv": (
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
        "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,"
        "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n"
        "u1,active,,true,alee,,Katherine,Lee,,,a@elm.org,,,,5,secret,,Katie,,,o1,she/her\n"
        "u2,active,,true,kim,,Grace,Kim,,,k@elm.org,,,,,secret,,,,,o1,\n"
    ),
    "roles.csv": (
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
        "r1,active,,u1,primary,student,,,o1\nr2,active,,u2,primary,teacher,,,o1\n"
    ),
    "classes.csv": ONE_ROSTER_11["classes.csv"],
    "enrollments.csv": (
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role\n"
        "e1,active,,c3,o1,u1,\ne2,active,,c3,o1,u2,\n"
    ),
}
"""Who is a student stands in the file of the roles only."""

CLEVER = {
    "schools.csv": "School_id,School_name\n1,Elm\n",
    "students.csv": (
        "School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender,DOB,Race,"
        "IEP_status,Student_email,Password\n"
        "1,s1,1001,9,Lee,Q,Ann,5,F,2/3/2015,W,Y,ann@elm.org,secret\n"
        "1,s2,1002,8,Ray,,Ben,Kindergarten,M,2/4/2015,B,N,ben@elm.org,secret\n"
    ),
    "teachers.csv": "School_id,Teacher_id,Last_name,First_name\n1,t1,Kim,Grace\n",
    "sections.csv": (
        "School_id,Section_id,Teacher_id,Name,Section_number,Grade,Course_name,Period\n"
        "1,x1,t1,Homeroom 5,5,5,Homeroom,1\n"
    ),
    "enrollments.csv": "School_id,Section_id,Student_id\n1,x1,s1\n1,x1,s2\n",
}

SCHOOL_DATA_SYNC_1 = {
    "School.csv": "SIS ID,Name\n1,Elm\n",
    "Section.csv": "SIS ID,School SIS ID,Section Name\n11,1,Algebra 1\n12,1,Algebra 2\n",
    "Student.csv": (
        "SIS ID,School SIS ID,First Name,Last Name,Username,Password,Grade,Status,Birthdate\n"
        "21,1,Ora,Klein,oklein,secret,9,Active,4/2/2000\n22,1,Bea,Mori,bmori,secret,9,Inactive,4/3/2000\n"
        "23,1,Noah,Gil,ngil,secret,9,Active,4/3/2000\n"
    ),
    "StudentEnrollment.csv": "Section SIS ID,SIS ID\n11,21\n11,22\n12,23\n",
    "Teacher.csv": "SIS ID,School SIS ID,First Name,Last Name\n31,1,Craig,Beane\n",
    "TeacherRoster.csv": "Section SIS ID,SIS ID\n11,31\n",
}

SCHOOL_DATA_SYNC_2 = {
    "orgs.csv": "sourcedId,name,type,parentSourcedId\n1,Elm,school,\n",
    "users.csv": (
        "sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade\n"
        "21,1,Ora,Klein,o@x.org,secret,Student,6\n31,1,Craig,Beane,c@x.org,secret,Teacher,\n"
    ),
    "classes.csv": "sourcedId,orgSourcedId,title\n11,1,Algebra 1\n",
    "enrollments.csv": "classSourcedId,userSourcedId,role\n11,21,Student\n11,31,Teacher\n",
}


def zipped(files: Mapping[str, str | bytes], folder: str = "") -> bytes:
    """A zip file of these files, in a folder where one is named."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(folder + name, content)
    return whole.getvalue()


def workbook(sheets: Mapping[str, Iterable[Iterable[object]]], *, merge: str = "") -> bytes:
    """An Excel workbook; in its first sheet the cells of `merge` are one."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if merge:
        book.worksheets[0].merge_cells(merge)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()
