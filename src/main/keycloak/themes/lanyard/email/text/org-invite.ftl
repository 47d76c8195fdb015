<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("inviteWhy", organization.name)>
${layout.wrapped(msg("inviteText", organization.name))}

<@layout.step button=msg("inviteButton") extra=msg("inviteRights", organization.name) notYou=msg("inviteNotYou")/>
</@layout.mail>
