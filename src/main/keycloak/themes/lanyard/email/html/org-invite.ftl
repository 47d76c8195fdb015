<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("inviteTitle", organization.name) pre=msg("invitePre") why=msg("inviteWhy", organization.name)>
    <p>${msg("hello")}</p>
    <p>${msg("inviteText", organization.name)}</p>
    <@layout.step button=msg("inviteButton") extra=msg("inviteRights", organization.name) notYou=msg("inviteNotYou")/>
</@layout.emailLayout>
